/**
 * The heights of the rows of a long list: guessed until they are measured. A Fenwick tree over what
 * each differs from the guess finds where a row begins, and which row is at a place, in the logarithm
 * of their number.
 */
export class Heights {
  private readonly guess: number;
  private differences = new Float32Array(0);
  private sums = new Float64Array(1);
  private length = 0;

  constructor(guess: number) {
    this.guess = guess;
  }

  get count(): number {
    return this.length;
  }

  get total(): number {
    return this.offset(this.length);
  }

  /** Changes the number of rows; what was measured stays. */
  resize(count: number): void {
    if (count === this.length) {
      return;
    }
    const kept = this.differences.subarray(0, Math.min(count, this.length));
    this.differences = new Float32Array(count);
    this.differences.set(kept);
    this.length = count;
    this.sums = new Float64Array(count + 1);
    for (let i = 1; i <= count; i++) {
      this.sums[i]! += this.differences[i - 1]!;
      const parent = i + (i & -i);
      if (parent <= count) {
        this.sums[parent]! += this.sums[i]!;
      }
    }
  }

  height(row: number): number {
    return this.guess + this.differences[row]!;
  }

  /** Notes the height of a row, and tells whether it is another than before. */
  measure(row: number, height: number): boolean {
    const change = height - this.height(row);
    if (Math.abs(change) < 0.5) {
      return false;
    }
    this.differences[row]! += change;
    for (let i = row + 1; i <= this.length; i += i & -i) {
      this.sums[i]! += change;
    }
    return true;
  }

  /** Where a row begins. */
  offset(row: number): number {
    let sum = row * this.guess;
    for (let i = row; i > 0; i -= i & -i) {
      sum += this.sums[i]!;
    }
    return sum;
  }

  /** The row at a place. */
  rowAt(offset: number): number {
    let row = 0;
    let rest = offset;
    for (let step = highestBit(this.length); step > 0; step >>= 1) {
      const next = row + step;
      const height = next <= this.length ? step * this.guess + this.sums[next]! : Infinity;
      if (height <= rest) {
        row = next;
        rest -= height;
      }
    }
    return Math.min(row, Math.max(0, this.length - 1));
  }
}

function highestBit(number: number): number {
  return number === 0 ? 0 : 1 << (31 - Math.clz32(number));
}
