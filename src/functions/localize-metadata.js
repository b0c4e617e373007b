/**
 * The metadata generator knows one language, that of the doc comments (Chinese). This makes the other one from a file of texts; what formulas
 * and files rely on (ids, order and types of parameters) stays as it is.
 *
 * @typedef {{ name: string, description?: string }} ParameterMetadata
 * @typedef {{ id: string, name: string, description?: string, parameters: ParameterMetadata[] }} FunctionMetadata
 * @typedef {{ name: string, tooltip: string }} EnumValue
 * @typedef {{ id: string, values: EnumValue[] }} EnumMetadata  values that are offered for an argument
 * @typedef {{ functions: FunctionMetadata[], enums?: EnumMetadata[] }} Metadata  as custom-functions-metadata writes it
 * @typedef {{ name: string, description: string }} Texts
 * @typedef {Texts & { parameters: Record<string, Texts> }} FunctionTexts  parameters by the name in the source
 */

/**
 * The metadata with names and descriptions in another language. Throws on any text that is missing and on any that belongs to nothing, by name:
 * a half translated function wizard would not be seen until a person opens it.
 * @template {Metadata} M
 * @param {M} metadata
 * @param {Record<string, FunctionTexts>} texts by function id
 * @param {Record<string, Record<string, Texts>>} enumTexts by id of the enum and name of the value in the source
 * @returns {M}
 */
function localizeMetadata(metadata, texts, enumTexts = {}) {
  refuseStrangers(
    "",
    texts,
    metadata.functions.map(({ id }) => id)
  );
  const functions = metadata.functions.map((declared) => {
    const own = textsOf(texts, declared.id, declared.id);
    refuseStrangers(
      `${declared.id}.`,
      own.parameters,
      declared.parameters.map(({ name }) => name)
    );
    return {
      ...declared,
      ...namedBy(own),
      parameters: declared.parameters.map((parameter) => ({
        ...parameter,
        ...namedBy(textsOf(own.parameters, parameter.name, `${declared.id}.${parameter.name}`)),
      })),
    };
  });
  if (metadata.enums === undefined) return { ...metadata, functions };
  const enums = metadata.enums.map((declared) => ({
    ...declared,
    values: declared.values.map((value) => {
      const path = `${declared.id}.${value.name}`;
      const { name, description } = textsOf(enumTexts[declared.id], value.name, path);
      return { ...value, name, tooltip: description };
    }),
  }));
  return { ...metadata, functions, enums };
}

/** @param {Texts} texts */
function namedBy({ name, description }) {
  return { name, description };
}

/**
 * @template {Texts} T
 * @param {Record<string, T> | undefined} texts
 * @param {string} key
 * @param {string} path
 * @returns {T}
 */
function textsOf(texts, key, path) {
  const own = texts?.[key];
  for (const part of /** @type {const} */ (["name", "description"])) {
    if (!own?.[part]) throw new Error(`functions: no text for ${path}.${part}`);
  }
  return /** @type {T} */ (own);
}

/**
 * @param {string} prefix
 * @param {Record<string, unknown> | undefined} texts
 * @param {string[]} known
 */
function refuseStrangers(prefix, texts, known) {
  const stranger = Object.keys(texts ?? {}).find((key) => !known.includes(key));
  if (stranger !== undefined)
    throw new Error(`functions: text for ${prefix}${stranger}, which does not exist`);
}

module.exports = { localizeMetadata };
