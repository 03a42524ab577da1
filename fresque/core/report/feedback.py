"""What people answered before they left: shows of hands and sheets of paper, added up question by question."""

from collections.abc import Sequence
from dataclasses import dataclass

from fresque.core.deck import AnswerKind, Deck, FeedbackQuestion
from fresque.core.facts import Feedback, Happened
from fresque.core.report.timed import Timed, facts_of

SCALE = 5


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to one question: a count a choice (or a mark from 1 to 5), and the words."""

    id: str
    question: str
    kind: AnswerKind
    choices: tuple[str, ...]
    counts: tuple[int, ...]
    words: tuple[str, ...] = ()

    @property
    def answers(self) -> int:
        """How many people answered by a mark or a choice."""
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        """The mean mark out of 5; None when nobody gave one, or when the question asks for none."""
        if self.kind != "scale" or not self.answers:
            return None
        return sum(mark * count for mark, count in enumerate(self.counts, 1)) / self.answers


def feedback(told: Sequence[Timed[Happened]], deck: Deck) -> tuple[Answers, ...]:
    """The answers to the deck's questions, in its order, then to questions it no longer has."""
    by_question: dict[str, list[Feedback]] = {}
    for answer in facts_of(told, Feedback):
        by_question.setdefault(answer.question, []).append(answer)
    known = [question for question in deck.feedback if question.id in by_question]
    lost = [_lost(name, by_question[name]) for name in by_question if name not in {q.id for q in deck.feedback}]
    found = [_answers(question, by_question[question.id]) for question in [*known, *lost]]
    return tuple(answers for answers in found if answers.answers or answers.words)


def _lost(name: str, given: list[Feedback]) -> FeedbackQuestion:
    """A question that the deck does not ask: all that is known of it is its name and how many numbers it has."""
    wide = max(len(answer.counts) for answer in given)
    if wide in (0, SCALE):
        return FeedbackQuestion(name, name, "scale" if wide else "words")
    return FeedbackQuestion(name, name, "choice", tuple(str(n + 1) for n in range(wide)))


def _answers(question: FeedbackQuestion, given: list[Feedback]) -> Answers:
    """Shows of hands, the last of each table, and sheets of paper, together."""
    choices = question.choices if question.kind == "choice" else tuple(str(n + 1) for n in range(SCALE))
    total = [0] * (0 if question.kind == "words" else len(choices))
    shown = {answer.table: answer.counts for answer in given if answer.counts and len(answer.counts) == len(total)}
    for counts in shown.values():
        total = [a + b for a, b in zip(total, counts, strict=True)]
    words = []
    for answer in given:
        place = _place(answer, choices) if total and not answer.counts else None
        if place is not None:
            total[place] += 1
        elif text := answer.text.strip():
            words.append(text)
    return Answers(question.id, question.question, question.kind, choices, tuple(total), tuple(words))


def _place(answer: Feedback, choices: tuple[str, ...]) -> int | None:
    """Which choice a sheet of paper bears: its words, or its number from 1."""
    said = answer.value if isinstance(answer.value, str) else answer.text.strip()
    if said in choices:
        return choices.index(said)
    number = answer.value if isinstance(answer.value, int | float) else None
    return int(number) - 1 if number is not None and number in range(1, len(choices) + 1) else None
