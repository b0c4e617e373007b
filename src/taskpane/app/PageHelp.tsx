import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { loadHelp } from "../../locales/load-help";
import type { HelpTexts } from "../../locales/zh-CN/help";
import { Disclosure } from "../parts/Disclosure";
import { useWording } from "../wording/WordingContext";
import type { PageId } from "./PageNavigation";

const useStyles = makeStyles({
  help: { padding: `0 20px ${tokens.spacingVerticalS}` },
  lines: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 28px`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the page is for, what it needs and what it writes; loaded when a person opens it. */
export function PageHelp({ page }: { readonly page: PageId }) {
  const styles = useStyles();
  const { language, texts } = useWording();
  const [isOpened, setOpened] = useState(false);
  const [help, setHelp] = useState<HelpTexts | null>(null);

  useEffect(() => {
    if (isOpened) void loadHelp(language).then(setHelp);
  }, [isOpened, language]);

  return (
    <div className={styles.help}>
      <Disclosure summary={texts.help(texts.pages[page])} onOpen={() => setOpened(true)}>
        {help !== null && (
          <ul className={styles.lines}>
            {[...help[page], ...help.all].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}
