import type { Desk } from "./desk";
import type { DeskMessage, DeskRequest } from "./desk-messages";

/** Stands at a desk in a worker: hands on what is asked and sends back what comes of it. A call that throws is answered too. */
export class DeskClerk {
  private readonly running = new Map<number, AbortController>();

  constructor(
    private readonly desk: Desk,
    private readonly send: (message: DeskMessage) => void
  ) {}

  hear(request: DeskRequest): void {
    if (request.kind === "stop") this.running.get(request.id)?.abort();
    else void this.answer(request);
  }

  private async answer({
    id,
    name,
    args,
  }: Extract<DeskRequest, { readonly kind: "call" }>): Promise<void> {
    const stopper = new AbortController();
    this.running.set(id, stopper);
    try {
      const result = await this.desk.answer(name, args, {
        signal: stopper.signal,
        report: (progress) => this.send({ kind: "progress", id, progress }),
      });
      this.send({ kind: "result", id, result });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.send({ kind: "failed", id, reason });
    }
    this.running.delete(id);
  }
}
