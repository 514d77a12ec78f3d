/** A value that is computed when first asked for, and at most once. */
export function lazy<Value>(compute: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

/** A function of one argument that computes each answer at most once; it lives and dies with the analysis that holds it. */
export function memoized<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, { readonly value: Value }>();
  return (key) => {
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = { value: compute(key) };
      answers.set(key, answer);
    }
    return answer.value;
  };
}
