/** Columns and rows of the screens that are compared whole. */
export const SCREEN_SIZES = [
  [80, 24],
  [120, 40],
  [200, 60],
] as const;
