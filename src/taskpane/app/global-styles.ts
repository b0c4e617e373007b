import { makeStaticStyles } from "@fluentui/react-components";

/** Styles of the page itself; through Griffel, because the content security policy allows no others. */
export const useGlobalStyles = makeStaticStyles({
  // WebView2 hides its scroll bar until one scrolls; a person must see that there is more.
  html: { overflowY: "scroll", scrollPaddingTop: "72px", scrollPaddingBottom: "72px" },
  body: { margin: 0 },
});
