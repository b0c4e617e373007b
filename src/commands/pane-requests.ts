import type { CommandId } from "./command";

type Server = (command: CommandId) => Promise<void>;

/** The way from a command to the pane. A wish that comes before the pane is drawn waits for it. */
export class PaneRequests {
  private server: Server | null = null;
  private readonly waiting: (() => void)[] = [];

  /** Settles when the pane has done what the command asks; rejects with what went wrong in it. */
  async post(command: CommandId): Promise<void> {
    const server = this.server ?? (await this.nextServer());
    await server(command);
  }

  /** The pane takes the wishes from now on; gives the way to stop that. */
  serve(server: Server): () => void {
    this.server = server;
    for (const resume of this.waiting.splice(0)) resume();
    return () => {
      if (this.server === server) this.server = null;
    };
  }

  private async nextServer(): Promise<Server> {
    while (this.server === null) {
      await new Promise<void>((resume) => this.waiting.push(resume));
    }
    return this.server;
  }
}
