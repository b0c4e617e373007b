import { Button } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons";
import { useCallback, useRef, type ChangeEvent } from "react";
import { useFileDrop } from "../../../parts/file-drop";
import { useWording } from "../../../wording/WordingContext";
import type { StepProps } from "../step-props";

/** Only what the dialog offers first: a file is recognised by what is in it. */
const ACCEPTED = ".xlsx,.xlsm,.xls,.et,.csv,.txt,.tsv,.htm,.html,.xml";

/** 从文件导入: lists that are not in the workbook yet, picked or dropped on the pane. */
export function FileImport({ state, flow }: StepProps) {
  const { texts } = useWording();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.task !== null;
  const take = useCallback(
    (files: readonly File[]) => {
      if (files.length > 0) void flow.importFiles(files);
    },
    [flow]
  );
  useFileDrop(take, !isBusy);

  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    take([...(event.currentTarget.files ?? [])]);
    // the same file picked again is a change again
    event.currentTarget.value = "";
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={texts.choose.import}
        onChange={picked}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<DocumentArrowDownRegular />}
        onClick={() => input.current?.click()}
        disabledFocusable={isBusy}
      >
        {texts.choose.import}
      </Button>
    </>
  );
}
