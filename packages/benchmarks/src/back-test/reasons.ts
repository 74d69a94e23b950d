/** Why a figure misses the range of the register's own values, by `programme/what`: one for every miss, none for a hit. */
export const REASONS: Readonly<Record<string, string>> = {
  "research-councils/saving":
    "below the range. Most of the plan (85 %) was better buying, some of which existing joint contracts would have brought anyway. The register takes this outcome as the worst that can happen to a realisation whose most likely value, 0.70, is judgement.",
  "transport/net":
    "below the range, although its two parts lie in theirs: cost and saving went wrong together, while the model draws overrun and realisation independently. A scenario that links the two by a rank correlation of −0.8 has the outcome in its range.",
  "western-australia/saving":
    "far below the range. The programme was stopped with a third of the staff moved, more than three years after all of it should have been. The model has delays of up to 60 % and members who leave one by one, but no programme that stands still or is ended.",
  "southwest-one/saving":
    "below the range. Client and provider fell out and agreed savings were not made; the realisation of a joint venture starts at 0.35, which rests on one supplier’s record, so that nothing in its range goes as wrong as this.",
  "nhs-sbs/saving":
    "above the range. It is the supplier’s own count of a plan that lets custom grow for ten years; the model delays that growth as it delays all plans, lets customers leave, and keeps a part of the promise.",
};
