import { FILE_LIMITS } from "../../src/files/foreign-sheets";
import { readHtmlTables } from "../../src/files/html-tables";
import { CellCount } from "../../src/files/sheet-builder";
import { problemOf, utf8 } from "./foreign-file";

function rowsOf(html: string): unknown {
  return readHtmlTables(html, new CellCount(FILE_LIMITS)).rows;
}

describe("a page with tables", () => {
  it("becomes one sheet, with the text outside of its tables", () => {
    const html =
      "<h1>客户清单</h1>单位:元<table><caption>三月</caption><tr><td>客户号<td>余额<tr><td>001<td>5</table><p>制表</p><table><tr><td>完</td></tr></table>";
    expect(rowsOf(html)).toEqual([
      ["客户清单"],
      ["单位:元"],
      ["三月"],
      ["客户号", "余额"],
      ["001", "5"],
      ["制表"],
      ["完"],
    ]);
  });

  it("keeps cells in their columns beside merged ones", () => {
    const html =
      '<table><tr><th rowspan="2">客户号</th><th colspan=2>活期</th><th rowspan=2>定期</th></tr><tr><th>时点</th><th>日均</th></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>';
    expect(rowsOf(html)).toEqual([
      ["客户号", "活期", "", "定期"],
      ["", "时点", "日均"],
      ["1", "2", "3", "4"],
    ]);
  });

  it("resolves character references and folds white space as a browser does", () => {
    const html =
      "<table><tr><td>&nbsp;甲 &amp;&#20057;\n &lt;公司&gt; &quot;x&quot;&nbsp;<td>一<br>二<td>&unknown;&#x4e00;</table>";
    expect(rowsOf(html)).toEqual([['甲 &乙 <公司> "x"', "一\n二", "&unknown;一"]]);
  });

  it("shows neither comments, scripts nor styles", () => {
    const html =
      "<html><head><title>x</title></head><!-- <table> --><style>td{}</style><script>var a='<td>';</script><table><tr><td>甲</table></html>";
    expect(rowsOf(html)).toEqual([["甲"]]);
  });

  it("puts the rows of a table inside a cell below each other", () => {
    const html =
      "<table><tr><td>外<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table></td><td>旁</td></tr></table>";
    expect(rowsOf(html)).toEqual([["外"], ["1", "2"], ["3"], ["旁"]]);
  });

  it("is no list without a table: a login page, for example", () => {
    const page = utf8("<html><body>会话已过期,请重新登录</body></html>");
    expect(problemOf(page)).toMatchObject({ code: "FILE_NOT_A_LIST", params: { what: "HTML" } });
  });

  it.each(["<table><tr><td>001</td><td>5", "<table><tr><td>001</td><td cla"])(
    "is truncated where it breaks off: %s",
    (html) => {
      expect(problemOf(utf8(`<html><body>${html}`))?.code).toBe("FILE_TRUNCATED");
    }
  );
});
