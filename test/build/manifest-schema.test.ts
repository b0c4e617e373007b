import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const ROOT = path.resolve(__dirname, "../..");
/** Microsoft's schemas of add-in manifests; they may not be kept in this repository. */
const MANIFEST_XSD_DIR =
  process.env.MANIFEST_XSD_DIR ?? path.resolve(ROOT, "../shared/manifest-xsd");
const SCHEMA = "OfficeAppManifestV1_1.xsd";
const IMPORTED = ["OfficeAppBasicTypesV1_0.xsd", "TaskPaneAppVersionOverridesV1_0.xsd"];
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

const read = (fileName: string) => ({
  fileName,
  contents: readFileSync(path.join(MANIFEST_XSD_DIR, fileName), "utf8"),
});

async function schemaErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema: read(SCHEMA), preload: IMPORTED.map(read) });
  return errors.map(({ message }) => message);
}

const describeWithSchemas = existsSync(path.join(MANIFEST_XSD_DIR, SCHEMA))
  ? describe
  : describe.skip;

describeWithSchemas("manifest.xml by the schema of Office", () => {
  it("is valid", async () => {
    expect(await schemaErrors(MANIFEST)).toEqual([]);
  });

  it("is valid without VersionOverrides too, as a SharePoint catalogue reads it", async () => {
    const base = MANIFEST.replace(/<VersionOverrides[^]*<\/VersionOverrides>/, "");
    expect(base).not.toBe(MANIFEST);
    expect(await schemaErrors(base)).toEqual([]);
  });

  it.each([
    ["an unknown permission", "ReadWriteDocument", "ReadWriteAll"],
    ["an unknown life of the runtime", 'lifetime="long"', 'lifetime="forever"'],
    ["a button without a label", '<Label resid="UndoWrite.Label"/>', ""],
  ])("is refused with %s", async (_, found, planted) => {
    expect(await schemaErrors(MANIFEST.replace(found, planted))).not.toEqual([]);
  });
});
