/**
 * Personal data, or a secret, that cannot be printed by mistake: in a log line, a message, JSON or the console it reads `•••`.
 * Whoever needs the value says so with `reveal()`, which is easy to find in a review.
 */
export class Private<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '•••';
  }

  toJSON(): string {
    return '•••';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '•••';
  }
}
