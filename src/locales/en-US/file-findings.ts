import type { FileFindingCode } from "../zh-CN/file-findings";
import type { FindingText } from "../zh-CN/findings";

/** Findings about files that somebody hands over, in English. */
export const fileFindingTexts: Readonly<Record<FileFindingCode, FindingText>> = {
  FILE_EMPTY: {
    message: "The file “{file}” holds nothing; most likely its export or download did not finish.",
    remedy: "Please export it again.",
  },
  FILE_ENCRYPTED: {
    message: "The file “{file}” needs a password to open, so it cannot be read.",
    remedy: "Please open it in Excel or WPS, save a copy without the password, and import that.",
  },
  FILE_TRUNCATED: {
    message:
      "The end of the file “{file}” is missing, most likely because a download or copy was cut short. It was not imported, so that no customer is lost.",
    remedy: "Please download or export the complete file again.",
  },
  FILE_NOT_A_LIST: {
    message: "The file “{file}” looks like {what}, not like a list in a table.",
    remedy:
      "Please export the list as Excel or CSV, or open it in Excel or WPS and save it as .xlsx.",
  },
  FILE_UNRECOGNISED: {
    message: "It cannot be told what kind of file “{file}” is; it was not imported.",
    remedy:
      "Please open it in Excel or WPS and save it as .xlsx; if it does not open, export it again.",
  },
  FILE_TOO_LARGE: {
    message:
      "The file “{file}” is too large or unpacks to an abnormal size; it was not imported, to protect memory.",
    remedy: "Please export it in parts, by branch or date, and import the parts together.",
  },
  FILE_DAMAGED: {
    message:
      "The content of the file “{file}” is damaged and cannot be read reliably; it was not imported.",
    remedy: "Please export it again, or save a copy with Excel's Open and Repair.",
  },
  FILE_TOO_SLOW: {
    message: "Reading the file “{file}” took more than {seconds} seconds and was stopped.",
    remedy:
      "Please open it in Excel or WPS and save it as .xlsx before importing, or export it in parts.",
  },
  FILE_READER_MISSING: {
    message:
      "The part of the add-in that reads files could not be loaded, so the file “{file}” was not imported; most likely the network failed or the add-in has just been updated.",
    remedy:
      "Please close and reopen the pane and try again, or open the file in Excel and copy the list into this workbook. If it goes on, ask your administrator.",
  },
  FILE_SHEET_HIDDEN: {
    message: "The sheet “{name}” of the file “{file}” is hidden and was not imported.",
    remedy: "If you need it, unhide it in the file and import again.",
  },
  FILE_FORMULAS_BLANK: {
    message:
      "The file “{file}” has {cells} formulas without a stored result; these cells are blank.",
    remedy: "Please open the file in Excel or WPS, save it once (that calculates), and import it.",
  },
  FILE_CHARACTERS_LOST: {
    message:
      "{lost} characters of the file “{file}” could not be made out and show as “�”; the rest was imported.",
    remedy: "Please check names with “�”; for the original text export again as UTF-8 or GBK.",
  },
  FILE_TEXT_SHORTENED: {
    message:
      "{cells} cells of the file “{file}” are longer than 32,767 characters; only the beginning was kept.",
    remedy: "These are usually long notes; see the source system for the whole text.",
  },
  FILE_WITHOUT_LIST: {
    message:
      "The file “{file}” holds no customer list; its sheets are in the workbook but took no part.",
    remedy:
      "If it should be a customer list, check that it has headers such as 客户号 and 存款余额.",
  },
};
