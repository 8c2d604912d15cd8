/** Pseudo-random numbers from a seed (mulberry32, and what is made of it). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Uniform between `low` and `high`. */
  between(low: number, high: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return low + (high - low) * (((t ^ (t >>> 14)) >>> 0) / 2 ** 32);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  chance(probability: number): boolean {
    return this.between(0, 1) < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)] as T;
  }

  /** Normal, by Box and Muller. */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.between(0, 1)));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.between(0, 1));
  }

  lognormal(median: number, spread: number): number {
    return median * Math.exp(this.normal(0, spread));
  }

  /** Gamma of a shape and mean `shape`, by Marsaglia and Tsang. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * this.between(0, 1) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v <= 0) continue;
      const u = 1 - this.between(0, 1);
      if (Math.log(u) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  beta(a: number, b: number): number {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }

  /** Poisson, by counting arrivals. */
  poisson(mean: number): number {
    let count = -1;
    for (let time = 0; time <= mean; count += 1) time -= Math.log(1 - this.between(0, 1));
    return count;
  }
}
