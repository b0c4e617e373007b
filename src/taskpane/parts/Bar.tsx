import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useWording } from "../wording/WordingContext";

export interface BarProps {
  readonly intent: "success" | "error" | "warning" | "info";
  readonly title: string;
  readonly text?: string;
  readonly onDismiss?: () => void;
}

/** A message across the pane; screen readers hear it when it appears. */
export function Bar({ intent, title, text, onDismiss }: BarProps) {
  const { texts } = useWording();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
      {onDismiss !== undefined && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={texts.dismiss}
              onClick={onDismiss}
            />
          }
        />
      )}
    </MessageBar>
  );
}
