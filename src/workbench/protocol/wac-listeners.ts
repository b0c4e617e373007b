/** Events office.js listens to at the level of messages (`richApiMessage`, `appCommandInvoked`, …). */
export class WacListeners {
  private readonly names = new Set<string>();
  private readonly waiting = new Map<string, (() => void)[]>();

  has(name: string): boolean {
    return this.names.has(name);
  }

  set(name: string, isListening: boolean): void {
    if (!isListening) {
      this.names.delete(name);
      return;
    }
    this.names.add(name);
    for (const resolve of this.waiting.get(name) ?? []) resolve();
    this.waiting.delete(name);
  }

  /** Resolves once office.js listens to the event. */
  registered(name: string): Promise<void> {
    if (this.has(name)) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.set(name, [...(this.waiting.get(name) ?? []), resolve]);
    });
  }
}
