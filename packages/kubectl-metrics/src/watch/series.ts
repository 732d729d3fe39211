/** As many points as the widest sparkline shows. */
export const SERIES_POINTS = 64;

const FIRST_SIZE = 8;

/** What was seen of one number since the start: its newest points, the two last values and the highest. */
export class Series {
  /** A ring, grown to at most `SERIES_POINTS`; NaN is a point that was not known. */
  #ring = new Float32Array(FIRST_SIZE);
  #length = 0;
  #next = 0;
  /** How many points there were so far. */
  count = 0;
  /** The newest value; undefined when it is not known. */
  last: number | undefined;
  /** The value before it; undefined when that one was not known. */
  before: number | undefined;
  /** The highest value so far. */
  peak: number | undefined;

  push(value: number | undefined): void {
    if (this.#length === this.#ring.length && this.#length < SERIES_POINTS) this.#grow();
    this.#ring[this.#next] = value ?? Number.NaN;
    this.#next = (this.#next + 1) % this.#ring.length;
    this.#length = Math.min(this.#length + 1, this.#ring.length);
    this.count += 1;
    this.before = this.last;
    this.last = value;
    if (value !== undefined && (this.peak === undefined || value > this.peak)) this.peak = value;
  }

  /** At most so many of the newest points, the newest last, rounded to seven digits; valid until the next one. */
  points(count: number): Float32Array {
    const ring = this.#ring;
    const wanted = Math.min(count, this.#length);
    const start = this.#next - wanted;
    if (start >= 0) return ring.subarray(start, this.#next);
    const points = new Float32Array(wanted);
    points.set(ring.subarray(start + ring.length));
    points.set(ring.subarray(0, this.#next), -start);
    return points;
  }

  /** The newest value less the one before; undefined when one of them is not known. */
  get change(): number | undefined {
    return this.last === undefined || this.before === undefined ? undefined : this.last - this.before;
  }

  #grow(): void {
    const points = this.points(this.#length);
    this.#ring = new Float32Array(this.#length * 2);
    this.#ring.set(points);
    this.#next = this.#length;
  }
}
