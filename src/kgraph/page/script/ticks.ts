// The words under the bars: those for which there is room.

const APART = 8; // pixels

/** Leave out each word of an axis that would touch the one before it, or the end. */
export function thin(axis: HTMLElement): void {
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of axis.children as HTMLCollectionOf<HTMLElement>) {
    tick.hidden = false;
    const [left, right] = [tick.offsetLeft, tick.offsetLeft + tick.offsetWidth];
    tick.hidden = left < free || right > axis.clientWidth;
    if (!tick.hidden) free = right + APART;
  }
}
