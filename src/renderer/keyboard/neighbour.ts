/** Where a key lies, as the browser measures it. */
export type Place = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * The key that lies next in a direction: in the same row, or in the row above or below the one that is nearest.
 * @returns its index; null at the edge
 */
export function neighbour(places: readonly Place[], from: number, direction: Direction): number | null {
  const here = places[from];
  if (here === undefined) return null;
  const isSideways = direction === 'ArrowLeft' || direction === 'ArrowRight';
  let best: number | null = null;
  let least = Infinity;
  for (const [index, there] of places.entries()) {
    if (index === from || !liesTowards(here, there, direction)) continue;
    const across = Math.abs(middle(here, isSideways ? 'y' : 'x') - middle(there, isSideways ? 'y' : 'x'));
    const along = Math.abs(middle(here, isSideways ? 'x' : 'y') - middle(there, isSideways ? 'x' : 'y'));
    // Sideways one stays in one's row; up and down the next row counts before what lies straight above a farther one.
    const distance = isSideways ? along + across * 1000 : along * 1000 + across;
    if (isSideways && across > (here.bottom - here.top) / 2) continue;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function liesTowards(here: Place, there: Place, direction: Direction): boolean {
  switch (direction) {
    case 'ArrowLeft':
      return there.right <= here.left + 1;
    case 'ArrowRight':
      return there.left >= here.right - 1;
    case 'ArrowUp':
      return there.bottom <= here.top + 1;
    case 'ArrowDown':
      return there.top >= here.bottom - 1;
  }
}

function middle({ left, right, top, bottom }: Place, axis: 'x' | 'y'): number {
  return axis === 'x' ? (left + right) / 2 : (top + bottom) / 2;
}
