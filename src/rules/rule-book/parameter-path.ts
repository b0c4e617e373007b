/** Where in the rule book a parameter stands: `masks.手机` is `masks`, then `手机`. Only the first dot of a name is ours. */
export function parameterPath(name: string): readonly string[] {
  const dot = name.indexOf(".");
  return dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
}
