import { Button, makeStyles } from "@fluentui/react-components";
import type { ClaimsPageTexts } from "../../../locales/zh-CN/claims-page";
import type { Finding } from "../../../rules/finding";
import { Bar } from "../../parts/Bar";
import { Figures } from "../../parts/Figures";
import { FindingBar } from "../../parts/FindingBar";
import { FindingGroups } from "../../parts/FindingGroups";
import type { Formats } from "../../wording/formats";
import { useWording } from "../../wording/WordingContext";
import type { ClaimsNotice } from "./claims-state";
import { useClaimsTexts } from "./page-texts";
import type { ClaimsStepProps } from "./step-props";

const useStyles = makeStyles({ undo: { alignSelf: "start" } });

/** What a task came to, what is to be known about it, and the way back. */
export function ClaimsNoticeBar({
  notice,
  state,
  flow,
}: ClaimsStepProps & { readonly notice: ClaimsNotice }) {
  const styles = useStyles();
  const { formats } = useWording();
  const texts = useClaimsTexts();
  return (
    <>
      <Bar
        intent={notice.kind === "no claimant" ? "warning" : "success"}
        {...noticeTexts(notice, texts, formats)}
      />
      {warningsOf(notice).map((warning, index) => (
        <FindingBar key={index} finding={warning} />
      ))}
      {notice.kind === "claimed" && notice.report.findings.length > 0 && (
        <FindingGroups
          findings={notice.report.findings}
          onGoTo={(place) => void flow.goToCell(place)}
        />
      )}
      {notice.kind === "compared" && (
        <Figures
          figures={[
            ...notice.report.totals.map(({ change, customers }) => ({
              name: texts.months.changes[change],
              value: texts.customers(formats.count(customers)),
            })),
            {
              name: texts.months.unchanged,
              value: texts.customers(formats.count(notice.report.unchanged)),
            },
          ]}
        />
      )}
      {isWrite(notice) && (
        <Button
          className={styles.undo}
          onClick={() => void flow.undo()}
          disabledFocusable={state.task !== null}
        >
          {texts.undo}
        </Button>
      )}
    </>
  );
}

function noticeTexts(
  notice: ClaimsNotice,
  texts: ClaimsPageTexts,
  formats: Formats
): { readonly title: string; readonly text?: string } {
  switch (notice.kind) {
    case "roster": {
      const { standing } = notice.report;
      const { rosterStanding, rosterWritten } = texts.peopleStep;
      return { title: standing === null ? rosterWritten : rosterStanding(standing) };
    }
    case "register": {
      const { sheets, cellsChanged } = notice.report;
      const [added] = sheets;
      const { written, refreshed } = texts.registerStep;
      return { title: added ? written(added.name) : refreshed(formats.count(cellsChanged)) };
    }
    case "claimed": {
      const { person, claimed, register } = notice.report;
      const { claimed: some, nothingClaimed } = texts.selection;
      return {
        title:
          claimed === 0 ? nothingClaimed(person) : some(person, formats.count(claimed), register),
      };
    }
    case "no claimant":
      return { title: texts.selection.noClaimant, text: texts.selection.noClaimantHint };
    case "settled":
      return { title: texts.settleStep.settled(notice.customer, notice.person) };
    case "arbitration":
      return { title: texts.settleStep.sheetWritten };
    case "personal":
      return {
        title: texts.writeStep.personalWritten(formats.count(notice.report.sheets.length)),
        text: formats.list(notice.report.sheets.map(({ name }) => name)),
      };
    case "compared":
      return { title: texts.months.written };
    case "undone":
      return { title: texts.undone };
  }
}

function warningsOf(notice: ClaimsNotice): readonly Finding[] {
  switch (notice.kind) {
    case "claimed":
    case "no claimant":
    case "settled":
      return [];
    default:
      return notice.report.warnings;
  }
}

/** Whether something was written that can be taken back. */
function isWrite(notice: ClaimsNotice): boolean {
  switch (notice.kind) {
    case "undone":
    case "no claimant":
      return false;
    case "roster":
      return notice.report.standing === null;
    case "claimed":
      return notice.report.claimed > 0;
    default:
      return true;
  }
}
