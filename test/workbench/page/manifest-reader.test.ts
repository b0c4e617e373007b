/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ManifestError, readManifest } from "../../../src/workbench/page/manifest-reader";

const SMALL = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" i:type="TaskPaneApp">
  <DisplayName DefaultValue="小帮手"><Override Locale="en-US" Value="Aide"/></DisplayName>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/pane.html"/></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" i:type="VersionOverridesV1_0">
    <Hosts><Host i:type="Workbook">
      <AllFormFactors><ExtensionPoint i:type="CustomFunctions">
        <Script><SourceLocation resid="Script"/></Script><Metadata><SourceLocation resid="Meta"/></Metadata>
      </ExtensionPoint></AllFormFactors>
      <DesktopFormFactor>
        <ExtensionPoint i:type="PrimaryCommandSurface"><CustomTab id="T">
          <Group id="G"><Label resid="G.L"/>
            <Control i:type="Button" id="B"><Label resid="B.L"/>
              <Supertip><Title resid="B.L"/><Description resid="B.D"/></Supertip>
              <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></Icon>
              <Action i:type="ExecuteFunction"><FunctionName>go</FunctionName></Action></Control>
            <Control i:type="Menu" id="M"><Label resid="M.L"/><Items>
              <Item id="M1"><Label resid="B.L"/><Action i:type="ShowTaskpane"><SourceLocation resid="Pane"/></Action></Item>
            </Items></Control>
          </Group><Label resid="T.L"/></CustomTab></ExtensionPoint>
        <ExtensionPoint i:type="ContextMenu">
          <OfficeMenu id="ContextMenuText"><Control i:type="Button" id="X"><Label resid="B.L"/>
            <Action i:type="ExecuteFunction"><FunctionName>no</FunctionName></Action></Control></OfficeMenu>
          <OfficeMenu id="ContextMenuCell"><Control i:type="Button" id="C"><Label resid="B.L"/>
            <Action i:type="ExecuteFunction"><FunctionName>cell</FunctionName></Action></Control></OfficeMenu>
        </ExtensionPoint>
      </DesktopFormFactor>
    </Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="I16" DefaultValue="https://localhost:3000/i16.png"/><bt:Image id="I32" DefaultValue="https://cdn.example/i32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Pane" DefaultValue="https://localhost:3000/pane.html"/><bt:Url id="Script" DefaultValue="https://localhost:3000/f.js"/>
        <bt:Url id="Meta" DefaultValue="https://localhost:3000/f.json"><bt:Override Locale="en-us" Value="https://localhost:3000/f.en.json"/></bt:Url></bt:Urls>
      <bt:ShortStrings><bt:String id="T.L" DefaultValue="页签"/><bt:String id="G.L" DefaultValue="组"/>
        <bt:String id="M.L" DefaultValue="更多"/><bt:String id="B.L" DefaultValue="走"><bt:Override Locale="en-US" Value="Go"/></bt:String></bt:ShortStrings>
      <bt:LongStrings><bt:String id="B.D" DefaultValue="说明"/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const HERE = "https://localhost:4001";

describe("readManifest", () => {
  it("reads tab, group, buttons and menus with their actions", () => {
    const { tabs } = readManifest(SMALL, "zh-CN", HERE);
    expect(tabs).toHaveLength(1);
    expect(tabs[0]).toMatchObject({ id: "T", label: "页签", groups: [{ id: "G", label: "组" }] });
    const [go, more] = tabs[0]?.groups[0]?.controls ?? [];
    expect(go).toMatchObject({
      kind: "button",
      id: "B",
      label: "走",
      tip: "说明",
      action: { kind: "executeFunction", functionName: "go" },
    });
    expect(more).toMatchObject({
      kind: "menu",
      label: "更多",
      items: [{ id: "M1", tip: "", action: { kind: "showTaskpane", url: `${HERE}/pane.html` } }],
    });
  });

  it("takes only the menu of cells into the context menu", () => {
    const { contextMenu } = readManifest(SMALL, "zh-CN", HERE);
    expect(contextMenu.map(({ id }) => id)).toEqual(["C"]);
  });

  it("speaks the asked language where there is an override, else the default one", () => {
    const english = readManifest(SMALL, "en-US", HERE);
    expect(english.displayName).toBe("Aide");
    expect(english.functionsMetadataUrl).toBe(`${HERE}/f.en.json`);
    expect(english.tabs[0]?.label).toBe("页签");
    expect(english.contextMenu[0]?.label).toBe("Go");
    expect(readManifest(SMALL, "zh-CN", HERE).functionsMetadataUrl).toBe(`${HERE}/f.json`);
  });

  it("points local addresses to where the page was served from and leaves others alone", () => {
    const { taskpaneUrl, tabs } = readManifest(SMALL, "zh-CN", HERE);
    expect(taskpaneUrl).toBe(`${HERE}/pane.html`);
    const [go] = tabs[0]?.groups[0]?.controls ?? [];
    expect([...(go?.icons ?? [])]).toEqual([
      [16, `${HERE}/i16.png`],
      [32, "https://cdn.example/i32.png"],
    ]);
  });

  it("refuses a resource that is named but not there, and what is no manifest", () => {
    const broken = SMALL.replace('String id="G.L"', 'String id="Other"');
    expect(() => readManifest(broken, "zh-CN", HERE)).toThrow(
      new ManifestError("resource G.L is missing")
    );
    expect(() => readManifest("<html/>", "zh-CN", HERE)).toThrow(ManifestError);
    expect(() => readManifest("not xml", "zh-CN", HERE)).toThrow(ManifestError);
  });

  it("reads the add-in's own manifest in both languages", () => {
    const xml = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");
    const [chinese, english] = ["zh-CN", "en-US"].map((locale) => readManifest(xml, locale, HERE));
    const labels = (manifest: typeof chinese) =>
      manifest?.tabs.flatMap(({ groups }) =>
        groups.flatMap(({ controls }) => controls.map(({ label }) => label))
      ) ?? [];
    expect(labels(chinese).length).toBeGreaterThan(2);
    expect(labels(english)).toHaveLength(labels(chinese).length);
    expect(labels(english).join()).not.toMatch(/\p{Script=Han}/u);
    expect(chinese?.contextMenu.length).toBeGreaterThan(0);
    expect(chinese?.taskpaneUrl).toBe(`${HERE}/taskpane.html`);
  });
});
