import { AriaLiveAnnouncer, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { PaneRequests } from "../../commands/pane-requests";
import { useJobs } from "../jobs/JobsContext";
import type { WorkbookPlace } from "../../excel/workbook-place";
import { ListFlow } from "../pages/list/list-flow";
import { ListPage } from "../pages/list/ListPage";
import { AppFooter } from "./AppFooter";
import { AppHeader } from "./AppHeader";
import { rememberFirstRun, wasFirstRunSeen } from "./first-run-memory";
import { FirstRun } from "./FirstRun";
import { runRequest } from "./run-request";

const useStyles = makeStyles({
  app: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  page: { display: "flex", flexDirection: "column", flexGrow: 1 },
});

/** The pane: where one is, the page, the footer; it takes what the ribbon asks for. */
export function App({ requests }: { readonly requests: PaneRequests }) {
  const styles = useStyles();
  const jobs = useJobs();
  const [flow] = useState(() => new ListFlow(jobs));
  const { sheets } = useSyncExternalStore(flow.subscribe, flow.current);
  const [place, setPlace] = useState<WorkbookPlace | null>(null);
  const [isFirstRun, setFirstRun] = useState(() => !wasFirstRunSeen());

  const leaveFirstRun = useCallback(() => {
    rememberFirstRun();
    setFirstRun(false);
  }, []);

  useEffect(() => jobs.watchPlace(setPlace), [jobs]);
  useEffect(() => void flow.refreshSheets(), [flow]);
  useEffect(
    () =>
      requests.serve(async (command) => {
        if (command !== "openList") leaveFirstRun();
        await runRequest(command, flow);
      }),
    [requests, flow, leaveFirstRun]
  );

  return (
    <AriaLiveAnnouncer>
      <div className={styles.app}>
        <AppHeader place={place} />
        <main className={styles.page}>
          {isFirstRun ? (
            <FirstRun
              hasList={sheets?.some((sheet) => !sheet.isOwn && sheet.rowCount > 1) ?? false}
              onOpenSample={() => {
                leaveFirstRun();
                void flow.insertSample();
              }}
              onUseCurrent={() => {
                leaveFirstRun();
                void flow.inspect();
              }}
              onSkip={leaveFirstRun}
            />
          ) : (
            <ListPage flow={flow} />
          )}
        </main>
        <AppFooter />
      </div>
    </AriaLiveAnnouncer>
  );
}
