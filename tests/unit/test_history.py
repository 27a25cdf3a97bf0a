"""Undo, redo and the browser's Back go through the same steps and never chase each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recentre.history import MOST_STEPS, History, Step


def at(name: str, **drawings: dict[str, object]) -> Step:
    return Step({"centre": name}, drawings)


def history(*steps: Step) -> History:
    made = History()
    for step in steps:
        made = made.reached(step)
    return made


def test_undo_goes_back_and_redo_forward() -> None:
    made = history(at("a"), at("b"), at("c"))
    assert made.undone().step == at("b")
    assert made.undone().undone().undone().step == at("a")
    assert made.undone().redone().step == at("c")
    assert not made.can_redo and not made.undone().undone().can_undo


def test_a_new_step_forgets_what_was_undone() -> None:
    made = history(at("a"), at("b")).undone().reached(at("c"))
    assert made.steps == (at("a"), at("c")) and not made.can_redo


def test_the_same_step_twice_is_one() -> None:
    made = history(at("a"), at("a"))
    assert made.steps == (at("a"),)


def test_back_in_the_browser_is_a_step_back_and_forward_one_forward() -> None:
    made = history(at("a"), at("b"), at("c")).reached(at("b"), by_address=True)
    assert (made.now, len(made.steps)) == (1, 3)
    assert made.reached(at("c"), by_address=True).now == 2


def test_choosing_again_what_was_before_is_a_step_of_its_own() -> None:
    made = history(at("a"), at("b"), at("a"))
    assert len(made.steps) == 3 and made.undone().step == at("b")


def test_a_pin_and_a_hidden_key_are_steps() -> None:
    pinned = at("a", two_centres={"pins": {"customer-1": {"5": [1, 2]}}, "hidden": []})
    made = history(at("a"), pinned)
    assert made.undone().step == at("a")
    assert made.undone().redone().step == pinned


def test_old_steps_are_forgotten() -> None:
    made = history(*(at(str(place)) for place in range(MOST_STEPS + 20)))
    assert len(made.steps) == MOST_STEPS and made.step == at(str(MOST_STEPS + 19))


ACTS = st.lists(
    st.one_of(
        st.sampled_from(["undo", "redo"]),
        st.tuples(st.sampled_from("abc"), st.booleans()),
    ),
    max_size=40,
)


@given(ACTS)
def test_whatever_is_done_undo_and_redo_are_each_others_reverse(acts: list[object]) -> None:
    made = history(at("a"))
    for act in acts:
        if act == "undo":
            made = made.undone()
        elif act == "redo":
            made = made.redone()
        elif isinstance(act, tuple):
            made = made.reached(at(act[0]), by_address=act[1])
            assert made.step == at(act[0])
        assert 0 <= made.now < len(made.steps)
        if made.can_undo:
            assert made.undone().redone() == made
        if made.can_redo:
            assert made.redone().undone() == made
