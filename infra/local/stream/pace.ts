/** How long to wait between two looks at the stream: briefly while something happens, longer when all is quiet. */
export type Pace = {
  /** Something happens: ends a long wait at once, and keeps the next ones short. */
  wake(): void;
  wait(): Promise<void>;
};

const ACTIVE_PAUSE_MS = 50;
const QUIET_PAUSE_MS = 500;
const ACTIVE_FOR_MS = 3_000;

export function createPace(): Pace {
  let activeUntil = 0;
  let endQuietWait = (): void => undefined;
  return {
    wake() {
      activeUntil = performance.now() + ACTIVE_FOR_MS;
      endQuietWait();
    },
    wait() {
      const { promise, resolve } = Promise.withResolvers<void>();
      const isActive = performance.now() < activeUntil;
      const timer = setTimeout(resolve, isActive ? ACTIVE_PAUSE_MS : QUIET_PAUSE_MS);
      endQuietWait = () => {
        if (isActive) return;
        clearTimeout(timer);
        resolve();
      };
      return promise;
    },
  };
}
