/**
 * Remembers what a function answered last, by its argument as JSON; a failure is forgotten, so that it can be
 * tried again.
 */
export function remembered<Argument, Answer>(
  ask: (argument: Argument) => Promise<Answer>,
  most = 24,
): (argument: Argument) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (argument) => {
    const key = JSON.stringify(argument);
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(argument);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
