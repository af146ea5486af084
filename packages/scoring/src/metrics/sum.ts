/**
 * Running sum with Neumaier's compensation (1974): the error does not grow with the number of terms, so the order of
 * the rows does not show in a score.
 */
export class Sum {
  private total = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.total + term;
    this.lost += Math.abs(this.total) >= Math.abs(term) ? this.total - next + term : term - next + this.total;
    this.total = next;
  }

  get value(): number {
    // An overflow leaves NaN in the compensation; the plain total then says what happened.
    return Number.isFinite(this.total) ? this.total + this.lost : this.total;
  }
}
