/**
 * How much of every future is looked at. A glance has what the first figures are made of: positions, what standing
 * alone costs, and staff. A whole run adds the bridge, services, productivity, quality and the ways to count. The
 * numbers that both have are the same.
 */
export type Depth = "glance" | "whole";
