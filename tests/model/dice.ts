/** Numbers that fast-check has thrown, spent one by one: the same throws make the same moves. */
export class Dice {
  readonly #throws: readonly number[];
  #spent = 0;

  constructor(throws: readonly number[]) {
    this.#throws = throws;
  }

  below(count: number): number {
    const thrown = this.#throws[this.#spent++ % this.#throws.length] ?? 0;
    return thrown % count;
  }

  /** True once in so many. */
  once(inHowMany: number): boolean {
    return this.below(inHowMany) === 0;
  }

  of<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.below(list.length)];
  }
}
