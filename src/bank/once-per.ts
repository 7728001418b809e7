/** A function that works out its answer once for each object it is asked about, for as long as the object lives. */
export function oncePer<Asked extends object, Answer>(
  work: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new WeakMap<Asked, { answer: Answer }>()
  return (asked) => {
    let found = known.get(asked)
    if (!found) {
      found = { answer: work(asked) }
      known.set(asked, found)
    }
    return found.answer
  }
}
