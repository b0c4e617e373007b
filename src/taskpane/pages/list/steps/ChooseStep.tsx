import {
  Button,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { SheetChoice } from "../../../../excel/workbook-sheets";
import { Mark } from "../../../parts/Mark";
import { useWording } from "../../../wording/WordingContext";
import { ListStepFrame } from "../ListStepFrame";
import type { StepProps } from "../step-props";
import { FileImport } from "./FileImport";
import { PartChoice } from "./PartChoice";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  tools: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end" },
  title: { fontWeight: tokens.fontWeightSemibold },
  group: { display: "flex", flexDirection: "column" },
  choice: {
    alignSelf: "stretch",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: {
    display: "block",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
  },
  unusable: { color: "inherit" },
  marks: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  none: { margin: `${tokens.spacingVerticalS} 0 0` },
});

/** Step 选表: which sheet holds the exported list. */
export function ChooseStep({ state, flow }: StepProps) {
  const styles = useStyles();
  const { texts } = useWording();
  const titleId = useId();
  const { sheets, sheetId } = state;
  const isBusy = state.task !== null;
  const hasSheets = sheets?.some((sheet) => sheet.rowCount > 0) ?? false;

  return (
    <ListStepFrame
      state={state}
      flow={flow}
      heading={texts.choose.heading}
      hint={texts.choose.hint}
      primary={
        hasSheets || sheets === null
          ? { label: texts.next, run: () => void flow.inspect() }
          : { label: texts.choose.openSample, run: () => void flow.insertSample() }
      }
    >
      <div>
        <div className={styles.top}>
          <span className={styles.title} id={titleId}>
            {texts.choose.group}
          </span>
          <div className={styles.tools}>
            <FileImport state={state} flow={flow} />
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowClockwiseRegular />}
              onClick={() => void flow.refreshSheets()}
              disabledFocusable={isBusy}
            >
              {texts.choose.refresh}
            </Button>
          </div>
        </div>
        {hasSheets && (
          <RadioGroup
            className={styles.group}
            aria-labelledby={titleId}
            value={sheetId ?? ""}
            onChange={(_, { value }) => flow.chooseSheet(value)}
          >
            {sheets?.map((sheet) => (
              <Radio
                key={sheet.id}
                className={styles.choice}
                value={sheet.id}
                disabled={sheet.rowCount === 0 || isBusy}
                label={<SheetLabel sheet={sheet} />}
              />
            ))}
          </RadioGroup>
        )}
        {sheets !== null && !hasSheets && <p className={styles.none}>{texts.choose.none}</p>}
      </div>
      <PartChoice state={state} flow={flow} />
    </ListStepFrame>
  );
}

function SheetLabel({ sheet }: { readonly sheet: SheetChoice }) {
  const styles = useStyles();
  const { texts, formats } = useWording();
  return (
    <>
      <span className={mergeClasses(styles.label, sheet.rowCount === 0 && styles.unusable)}>
        {sheet.name}
      </span>
      <span className={styles.marks}>
        {sheet.rowCount === 0
          ? texts.choose.empty
          : texts.choose.size(formats.count(sheet.rowCount), formats.count(sheet.columnCount))}
        {sheet.isActive && <Mark text={texts.choose.active} isStrong />}
        {sheet.isOwn && <Mark text={texts.choose.own} />}
        {sheet.isHidden && <Mark text={texts.choose.hidden} />}
      </span>
    </>
  );
}
