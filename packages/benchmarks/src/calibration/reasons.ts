/** Why a comparison misses its published range, by `check/model/size`: one reason for every miss, and none for a hit. */
export const REASONS: Readonly<Record<string, string>> = {
  "promise/lead-provider/pair":
    "one pair of three, by a hair: two trusts double the volume once and have only each other, and where they are much alike that is worth just under 4 % of the whole. The published figure is of two councils whose first gains were management posts, which a host does not share here.",
  "promise/joint-venture/pair":
    "just below for one pair of three. The published figures are first savings on the services that a client handed over; ours are over the whole cost of every service in scope, of which a venture takes about three quarters of transactional work and a third of expert work.",
  "promise/joint-venture/four-and-more":
    "the largest partnerships have reached the size at which economies end, so that the provider’s own volume adds nothing: for Greater Manchester the figure is the same without it. The published savings are of single clients, for whom it is much of the gain.",
  "promise/merger/four-and-more":
    "just above for West Yorkshire and Harrogate. Mergers on record were of two or three trusts; here eleven share everything, with nothing left to a site of its own.",
  "set-up/joint-venture/pair":
    "moving a pound of work costs the same under every model, while the provider’s volume makes a pair’s delivered saving 1.7 to 1.9 times as large; without it the pairs would lie in the range, at 2.2 to 2.4. The published ratios are of centres that built their own platform. A venture’s set-up may be understated here.",
  "set-up/joint-venture/four-and-more":
    "as for pairs; Greater Manchester, whom the provider’s volume helps least, lies in the range.",
  "set-up/national/pair":
    "as for a joint venture, and more so: the saving is 2.0 to 2.2 times as large, the ratio without the volume 2.5 to 2.8; besides, more spend moves than under any model but a merger, and its saving counts here while no set-up is charged for it.",
  "set-up/national/four-and-more": "as for pairs; Greater Manchester and West Yorkshire lie in the range.",
  "set-up/merger/four-and-more":
    "just below for the two largest partnerships: a merger shares leadership and moves spend, which save much for what they cost to move.",
  "break-even/group/pair":
    "sharing leaders saves some 2 % of a small base, and joint governance and client side take half of what is delivered. In most futures a Group of two does not pay for itself with what is counted here.",
  "break-even/group/four-and-more":
    "as for pairs, but with four or five trusts it is a close thing, and with nine or more it pays by the eighth year.",
  "break-even/lead-provider/pair":
    "what moving costs once is as much as five to seven years of the net saving; client side and governance take a third of what is delivered.",
  "break-even/joint-organisation/pair":
    "as for a lead provider, with four to five years instead, and some years before the saving is whole.",
  "buying/lead-provider/pair":
    "a host buys a quarter of what can be influenced. Where one of two trusts runs mental health or community services, corporate services cost 6 to 7 % of turnover instead of 4 %, and make more of the saving beside what is bought.",
  "buying/joint-organisation/pair":
    "as for a lead provider, just below the range for the two pairs with a mental health or community trust.",
};
