import { Button, makeStyles } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useWording } from "../wording/WordingContext";

const useStyles = makeStyles({ page: { padding: "20px 44px 20px 20px" } });

/** Keeps a bug in drawing from leaving the pane blank. */
export class CrashGuard extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <CrashPage /> : this.props.children;
  }
}

function CrashPage() {
  const styles = useStyles();
  const { texts } = useWording();
  return (
    <main role="alert" className={styles.page}>
      <h1>{texts.crash.title}</h1>
      <p>{texts.crash.advice}</p>
      <Button onClick={() => location.reload()}>{texts.crash.reload}</Button>
    </main>
  );
}
