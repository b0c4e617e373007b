import type { Clock } from "./function-context";

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** The computer's clock. */
export const systemClock: Clock = {
  now: () => {
    const now = new Date();
    return (now.getTime() - now.getTimezoneOffset() * 60_000 - EPOCH_MS) / DAY_MS;
  },
};
