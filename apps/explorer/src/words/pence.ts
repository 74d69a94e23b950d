/**
 * Whole pence as pounds and pence, as on a statement: "£1,234.56", in brackets where they are paid.
 *
 * @example
 * penceInPounds("-114476319"); // "(£1,144,763.19)"
 */
export function penceInPounds(pence: string): string {
  const paid = pence.startsWith("-");
  const digits = (paid ? pence.slice(1) : pence).padStart(3, "0");
  const pounds = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  const text = `£${pounds}.${digits.slice(-2)}`;
  return paid ? `(${text})` : text;
}
