/**
 * How well one threshold tells two samples apart: the probability that a value of `one` is smaller than a value of
 * `other`, ties counting half (the area under the ROC curve; Mann and Whitney 1947). 0.5: not at all.
 */
export function areaUnderCurve(one: readonly number[], other: readonly number[]): number {
  const ranked = [
    ...one.map((value) => ({ value, mine: true })),
    ...other.map((value) => ({ value, mine: false })),
  ].toSorted((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let start = 0; start < ranked.length;) {
    let end = start;
    while (end < ranked.length && ranked[end]?.value === ranked[start]?.value) end += 1;
    const rank = (start + end + 1) / 2;
    rankSum += rank * ranked.slice(start, end).filter(({ mine }) => mine).length;
    start = end;
  }
  return 1 - (rankSum - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
}
