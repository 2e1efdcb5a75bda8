import { type PublishAuditRootNeeds, publishAuditRoot } from '../use-cases/audit/publish-audit-root';

/** In the cloud once an hour; here more often, so that whoever waits at a screen sees a root come. */
const pauseMilliseconds = 10_000;

/** Closes the hours of the audit record beside the product, again and again. */
export function keepAuditRoots(needs: PublishAuditRootNeeds): { stop(): Promise<void> } {
  const publish = async () => {
    try {
      await publishAuditRoot(needs);
    } catch (fault) {
      // The store may be starting again; the next run closes what this one left open.
      console.error('audit roots:', fault);
    }
  };
  let running: Promise<void> | undefined = publish();
  const ended = () => {
    running = undefined;
  };
  void running.finally(ended);
  const timer = setInterval(() => {
    running ??= publish().finally(ended);
  }, pauseMilliseconds);
  timer.unref();
  return {
    // What has begun is ended first: it needs the store and the key service.
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
