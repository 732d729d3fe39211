/** A moment as the clock on the wall shows it, in this computer's time zone: 13:04:11. */
export function clockText(moment: number): string {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
