import { AriaLiveAnnouncer, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { CommandId } from "../../commands/command";
import type { PaneRequests } from "../../commands/pane-requests";
import { useJobs } from "../jobs/JobsContext";
import type { WorkbookPlace } from "../../excel/workbook-place";
import { ListFlow } from "../pages/list/list-flow";
import { AppFooter } from "./AppFooter";
import { AppHeader } from "./AppHeader";
import { rememberFirstRun, wasFirstRunSeen } from "./first-run-memory";
import { FirstRun } from "./FirstRun";
import { PageHelp } from "./PageHelp";
import { PageNavigation, type PageId } from "./PageNavigation";
import { runRequest } from "./run-request";

// Where everybody begins is asked for at once, the other pages when somebody opens them.
const listPage = import(/* webpackChunkName: "page-list" */ "../pages/list/ListPage");
const ListPage = lazy(() => listPage.then((module) => ({ default: module.ListPage })));
const ClaimsPage = lazy(() =>
  import(/* webpackChunkName: "page-claims" */ "../pages/claims/ClaimsPage").then((module) => ({
    default: module.ClaimsPage,
  }))
);
const StaffingPage = lazy(() =>
  import(/* webpackChunkName: "page-staffing" */ "../pages/staffing/StaffingPage").then(
    (module) => ({ default: module.StaffingPage })
  )
);
const PayPage = lazy(() =>
  import(/* webpackChunkName: "page-pay" */ "../pages/pay/PayPage").then((module) => ({
    default: module.PayPage,
  }))
);
const RulesPage = lazy(() =>
  import(/* webpackChunkName: "page-rules" */ "../pages/rules/RulesPage").then((module) => ({
    default: module.RulesPage,
  }))
);

/** The page that a command is about; the others are about the list. */
const PAGE_OF_COMMAND: Partial<Record<CommandId, PageId>> = {
  openRules: "rules",
  openClaims: "claims",
  claimRows: "claims",
  explainRow: "claims",
  openStaffing: "staffing",
  openPay: "pay",
};

const useStyles = makeStyles({
  app: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  page: { display: "flex", flexDirection: "column", flexGrow: 1 },
});

/** The pane: where one is, the page, the footer; it takes what the ribbon asks for. */
export function App({ requests }: { readonly requests: PaneRequests }) {
  const styles = useStyles();
  const jobs = useJobs();
  const [flow] = useState(() => new ListFlow(jobs));
  const { sheets, task } = useSyncExternalStore(flow.subscribe, flow.current);
  const [place, setPlace] = useState<WorkbookPlace | null>(null);
  const [isFirstRun, setFirstRun] = useState(() => !wasFirstRunSeen());
  const [page, setPage] = useState<PageId>("list");

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
        setPage(PAGE_OF_COMMAND[command] ?? "list");
        await runRequest(command, flow, jobs);
      }),
    [requests, flow, jobs, leaveFirstRun]
  );

  return (
    <AriaLiveAnnouncer>
      <div className={styles.app}>
        <AppHeader
          place={place}
          navigation={
            <PageNavigation
              current={page}
              isBusy={task !== null}
              onOpen={(next) => {
                leaveFirstRun();
                setPage(next);
              }}
            />
          }
        />
        <main className={styles.page}>
          <Suspense fallback={null}>
            {page === "rules" ? (
              <RulesPage />
            ) : page === "claims" ? (
              <ClaimsPage />
            ) : page === "staffing" ? (
              <StaffingPage />
            ) : page === "pay" ? (
              <PayPage />
            ) : isFirstRun ? (
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
          </Suspense>
        </main>
        <PageHelp page={page} />
        <AppFooter />
      </div>
    </AriaLiveAnnouncer>
  );
}
