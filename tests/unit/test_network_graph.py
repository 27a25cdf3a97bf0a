"""Laws of the pictures: what stands where, what stays, what is drawn and what is not."""

from __future__ import annotations

import json
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyvis.network import Network

from recentre.network import layout, palette
from recentre.network.cast import Account, Centre, TieMark, differences
from recentre.network.graph import TwoCentres, ego_network, two_centres
from recentre.network.library import pack, packed
from recentre.network.stage import MOST_DRAWN, places_for
from tests.browser import network_worlds as worlds


def drawn(cast: pd.DataFrame, links: pd.DataFrame | None, **options: object) -> TwoCentres:
    return two_centres(cast, links, worlds.COMPANY, worlds.DANA, worlds.BETWEEN, **options)


def nodes(network: Network | None) -> dict[int, dict[str, object]]:
    assert network is not None
    return {node["id"]: node for node in network.get_network_data()[0]}


def edges(network: Network | None) -> list[dict[str, object]]:
    assert network is not None
    return network.get_network_data()[1]


def options(network: Network | None) -> dict[str, object]:
    assert network is not None
    return json.loads(network.get_network_data()[5])


def angle(node: dict[str, object]) -> float:
    return math.degrees(math.atan2(node["x"], -node["y"])) % 360


def radius(node: dict[str, object]) -> float:
    return math.hypot(node["x"], node["y"])


@pytest.fixture(scope="module")
def dana() -> TwoCentres:
    return drawn(*worlds.dana())


def test_both_pictures_have_one_cast_and_swap_the_centres(dana: TwoCentres) -> None:
    left, right = nodes(dana.company), nodes(dana.customer)
    assert set(left) == set(right)
    assert [one["id"] for one in left.values() if one["tie"] == "centre"] == [1]
    assert [one["id"] for one in right.values() if one["tie"] == "centre"] == [2]
    assert left[2]["x"] == right[1]["x"] == 0
    assert radius(left[2]) == radius(right[1])


def test_the_company_is_the_same_star_in_both(dana: TwoCentres) -> None:
    for network in (dana.company, dana.customer):
        assert (nodes(network)[1]["shape"], nodes(network)[1]["color"]) == ("star", palette.INK)


def test_a_party_keeps_its_angle_in_both_pictures(dana: TwoCentres) -> None:
    left, right = nodes(dana.company), nodes(dana.customer)
    for party in set(left) - {1, 2}:
        assert angle(left[party]) == pytest.approx(angle(right[party]), abs=0.2)


def test_strong_ties_stand_inside_the_strong_ring_weak_ones_outside(dana: TwoCentres) -> None:
    edge = {ring["name"]: ring["radius"] for ring in options(dana.customer)["recentre"]["rings"]}
    for node in nodes(dana.customer).values():
        if node["tie"] == "strong":
            assert radius(node) < edge["strong"]
        if node["tie"] == "weak":
            assert edge["strong"] < radius(node) < edge["weak"]


@given(st.booleans(), st.floats(0, 1), st.floats(0, 1))
def test_the_radius_never_grows_with_strength(strong: bool, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert layout.radius_of(high, strong) <= layout.radius_of(low, strong)
    assert layout.radius_of(one, True) < layout.STRONG_EDGE < layout.radius_of(other, False)


def test_those_that_the_company_does_not_know_stand_in_the_outermost_band(
    dana: TwoCentres,
) -> None:
    cast, _ = worlds.dana()
    left = nodes(dana.company)
    for party, known in zip(cast["party"], cast["known"], strict=True):
        assert (left[party]["tie"] == "outside") == (not known)
        assert (radius(left[party]) > layout.WEAK_EDGE) == (not known)
        assert known or "strength" not in left[party]


def test_the_company_sees_only_visible_ties(dana: TwoCentres) -> None:
    cast, links = worlds.dana()
    thin = {(edge["from"], edge["to"]) for edge in edges(dana.company) if edge.get("thin")}
    visible = links.loc[links["visible"], ["a", "b"]].itertuples(index=False, name=None)
    seen = {(2, party) for party in cast.loc[cast["seen"], "party"]}
    assert thin == {(min(pair), max(pair)) for pair in visible} | seen


def test_lines_say_strong_weak_and_dormant(dana: TwoCentres) -> None:
    right = nodes(dana.customer)
    spokes = {edge["to"]: edge for edge in edges(dana.customer) if not edge.get("thin")}
    for party, edge in spokes.items():
        node = right[party]
        if node.get("dormant"):
            assert edge["dashes"][0] < 1
        else:
            assert ("dashes" in edge) == (node["tie"] == "weak")
    strengths = [right[party]["strength"] for party in spokes]
    widths = [edge["width"] for edge in spokes.values()]
    assert np.corrcoef(strengths, widths)[0, 1] > 0.99


def test_known_and_seen_are_two_marks(dana: TwoCentres) -> None:
    cast, _ = worlds.dana()
    right = nodes(dana.customer)
    for row in cast.itertuples():
        assert right[row.party].get("known", False) == row.known
        assert right[row.party].get("seen", False) == row.seen


def all_equal(parties: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return a cast in which all ties are equally strong, so that all stand on one ring."""
    cast, links = worlds.generated(parties)
    equal = {"customer_strength": 0.31, "customer_strong": False, "company_strong": False}
    return cast.assign(**equal, company_strength=0.31, known=True), links


@pytest.mark.parametrize(
    "world",
    [
        worlds.dana(),
        *(worlds.generated(parties) for parties in (40, 60, 100, 150)),
        *(all_equal(parties) for parties in (24, 60, 150)),
    ],
)
def test_no_two_marks_meet(world: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    both = drawn(*world)
    for network in (both.company, both.customer):
        marks = list(nodes(network).values())
        for place, one in enumerate(marks):
            for other in marks[place + 1 :]:
                apart = math.hypot(one["x"] - other["x"], one["y"] - other["y"])
                assert apart > one["size"] + other["size"]


def test_the_same_data_gives_the_same_picture_in_whatever_order_it_comes() -> None:
    cast, links = worlds.generated(40)
    shuffled = drawn(cast.sample(frac=1, random_state=3), links.sample(frac=1, random_state=4))
    assert packed(drawn(cast, links)) == packed(shuffled)


def test_a_party_keeps_its_angle_when_a_filter_takes_others_away() -> None:
    cast, links = worlds.generated(40)
    places = places_for(cast, links)
    whole = nodes(drawn(cast, links, places=places).customer)
    part = nodes(drawn(cast.iloc[::3], links, places=places).customer)
    moved = [abs(angle(whole[party]) - angle(part[party])) for party in set(part) - {1, 2}]
    assert np.median(moved) < 1
    assert max(moved) < 12


def test_equal_ties_keep_to_their_ring_where_they_need_several_rows() -> None:
    cast, links = all_equal(150)
    edge = {
        ring["name"]: ring["radius"]
        for ring in options(drawn(cast, links).customer)["recentre"]["rings"]
    }
    for node in nodes(drawn(cast, links).customer).values():
        if node["tie"] == "weak":
            assert edge["strong"] < radius(node) - node["size"]
            assert radius(node) + node["size"] < edge["weak"]


def test_at_most_150_are_drawn_and_the_rest_is_one_node() -> None:
    both = drawn(*worlds.generated(462))
    for network in (both.company, both.customer):
        rest = nodes(network)[-1]
        assert rest["label"] == "and 312 weaker ties"
        assert len(nodes(network)) == MOST_DRAWN + 3


def test_the_weaker_are_left_out_first() -> None:
    cast, links = worlds.generated(300)
    right = nodes(drawn(cast, links).customer)
    out = cast.loc[~cast["party"].isin(list(right))]
    kept = cast.loc[cast["party"].isin(list(right))]
    weak = kept.loc[~kept["customer_strong"] & ~kept["company_strong"], "customer_strength"]
    assert not out["customer_strong"].any()
    assert out["customer_strength"].max() <= weak.min()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_ties_are_no_trouble(count: int) -> None:
    cast, links = worlds.dana()
    both = drawn(cast.head(count), links)
    assert len(nodes(both.customer)) == len(nodes(both.company)) == count + 2


def test_no_links_at_all_are_no_trouble() -> None:
    cast, _ = worlds.dana()
    assert len(nodes(drawn(cast, None).customer)) == 26


def test_without_a_company_there_is_one_picture() -> None:
    cast, links = worlds.dana()
    both = two_centres(cast, links, None, worlds.DANA, None)
    assert both.company is None
    assert 1 not in nodes(both.customer)


def test_two_centres_without_a_tie_stand_apart() -> None:
    cast, links = worlds.dana()
    both = two_centres(cast, links, worlds.COMPANY, worlds.DANA, None)
    assert nodes(both.company)[2]["tie"] == "outside"
    assert not any(edge["to"] == 2 for edge in edges(both.company) if not edge.get("thin"))


def test_a_one_centred_log_has_an_empty_band_in_both_pictures() -> None:
    cast, links = (frame.head(0) for frame in worlds.dana())
    both = drawn(cast, links, viewpoint="one-centred")
    for network in (both.company, both.customer):
        assert options(network)["recentre"]["rings"][-1]["caption"] == "not in this log"
        assert len(edges(network)) == 1


def test_one_party_needs_the_columns_of_its_own_side_only() -> None:
    cast, links = worlds.dana()
    own = ["party", "label", "type", "customer_strength", "customer_strong", "customer_dormant"]
    network = ego_network(cast[own], links, worlds.DANA)
    assert len(nodes(network)) == 25
    groups = {entry["group"] for entry in options(network)["recentre"]["legend"]}
    assert "sight" not in groups


def test_a_missing_column_and_a_party_in_two_rows_are_named() -> None:
    cast, links = worlds.dana()
    with pytest.raises(ValueError, match="customer_strong"):
        drawn(cast.drop(columns="customer_strong"), links)
    with pytest.raises(ValueError, match="two rows"):
        drawn(pd.concat([cast, cast.head(1)]), links)


def test_the_cast_that_was_given_is_left_as_it_was() -> None:
    cast, links = worlds.dana()
    before = cast.copy(deep=True), links.copy(deep=True)
    drawn(cast, links)
    pd.testing.assert_frame_equal(cast, before[0])
    pd.testing.assert_frame_equal(links, before[1])


def test_ids_are_plain_integers_and_all_data_is_plain_json(dana: TwoCentres) -> None:
    for network in (dana.company, dana.customer):
        assert all(type(party) is int for party in nodes(network))
        json.dumps(network.get_network_data()[:2], allow_nan=False)


def test_physics_is_off_and_edges_are_straight(dana: TwoCentres) -> None:
    assert options(dana.customer)["physics"]["enabled"] is False
    assert options(dana.customer)["edges"]["smooth"] is False


@pytest.mark.parametrize(
    "records",
    [
        [{"a": 1, "b": 2.5}, {"a": 3, "c": [1, 2]}, {"a": 0, "b": ""}],
        [{"a": place, "shape": "dot", "dashes": [1, 2]} for place in range(9)] + [{"a": 9}],
    ],
)
def test_packing_loses_nothing(records: list[dict[str, object]]) -> None:
    data = pack(records)
    codes = data["codes"]
    again = [
        {
            key: codes[key][value] if key in codes else value
            for key, value in zip(data["keys"], row, strict=False)
            if value is not None
        }
        for row in data["rows"]
    ]
    assert again == records


def test_sixty_parties_take_at_most_thirty_kilobytes_a_picture() -> None:
    for data in packed(drawn(*worlds.generated(60))):
        assert len(json.dumps(data)) < 30_000


def test_links_cross_less_than_in_the_first_order() -> None:
    from recentre.network import sectors

    cast, links = worlds.generated(40)
    pairs = list(zip(links["a"], links["b"], strict=True))

    def crossings(turns: dict[int, float]) -> int:
        ends = np.array([[turns[a], turns[b]] for a, b in pairs])
        low, high = ends.min(axis=1), ends.max(axis=1)
        inside = (low[:, None] < low) & (low < high[:, None]) & (high > high[:, None])
        return int(inside.sum())

    untangled = places_for(cast, links).angles
    plain = sectors.places_of(cast, links.head(0)).angles
    assert crossings(untangled) < 0.8 * crossings(plain)


def test_ends_that_are_centres_are_no_links() -> None:
    cast, links = worlds.dana()
    odd = pd.DataFrame({"a": [1, 10, 10], "b": [10, 10, 99], "strength": 0.5, "visible": True})
    more = drawn(cast, pd.concat([links, odd]))
    assert len(edges(more.customer)) == len(edges(drawn(cast, links).customer))


def test_differences_are_told_from_both_sides_and_none_is_said() -> None:
    cast, _ = worlds.dana()
    told = differences(cast)
    assert told.value_counts().to_dict() == {"customer": 16, "both": 8}
    cast.loc[cast["label"] == "Tom Becker", "customer_dormant"] = True
    told = differences(cast)
    assert told[cast["label"] == "Tom Becker"].item() == "both"
    cast.loc[cast["label"] == "Tom Becker", "customer_strength"] = 0.0
    assert differences(cast)[cast["label"] == "Tom Becker"].item() == "company"
    both = drawn(*worlds.dana())
    entries = options(both.customer)["recentre"]["legend"]
    counts = {one["key"]: one["count"] for one in entries if one["group"] == "difference"}
    assert counts == {"company": 0, "customer": 16, "both": 8}
    for network in (both.company, both.customer):
        marked = {
            node["id"]: node["difference"] for node in nodes(network).values() if "role" in node
        }
        assert pd.Series(marked).value_counts().to_dict() == {"customer": 16, "both": 8}


def test_the_legend_lists_only_natures_that_are_there() -> None:
    cast, links = worlds.dana()
    entries = options(drawn(cast, links).customer)["recentre"]["legend"]
    natures = [one["key"] for one in entries if one["group"] == "nature"]
    assert natures == ["knowledge", "social", "service", "transaction", "missing"]


def test_the_legend_explains_the_line_between_the_centres() -> None:
    cast, links = worlds.dana()
    others = cast.loc[cast["nature"] == "social"]
    for nature, key in (("service", "service"), (None, "missing"), ("social", None)):
        between = TieMark(0.34, False, nature=nature)
        both = two_centres(others, links, worlds.COMPANY, worlds.DANA, between)
        entries = options(both.customer)["recentre"]["legend"]
        counts = {one["key"]: one["count"] for one in entries if one["group"] == "nature"}
        assert counts == {"social": len(others)} | ({key: 0} if key else {})


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        values = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", [*palette.NATURE_COLOURS.values(), palette.FOCUS, palette.INK])
def test_marks_stand_out_on_light_and_dark_ground(colour: str) -> None:
    assert contrast(colour, "#FCFBF9") >= 3
    assert contrast(palette.DARK_COLOURS[colour], "#1B2127") >= 3


def test_names_of_any_script_and_length_are_kept_as_they_are() -> None:
    cast, links = worlds.dana()
    names = ["</script><b>x</b>", "ünï çødé", "日本語の名前", "שלום", "a" * 80]
    cast["label"] = [*names, *cast["label"].iloc[len(names) :]]
    right = nodes(drawn(cast, links).customer)
    assert [right[party]["label"] for party in cast["party"].head(5)] == names


def test_an_empty_name_is_shown_as_something() -> None:
    cast, links = worlds.dana()
    cast["label"] = [" ", *cast["label"].iloc[1:]]
    assert nodes(drawn(cast, links).customer)[10]["label"] == "10"


def test_a_centre_that_is_no_person_has_its_own_shape() -> None:
    cast, links = worlds.dana()
    club = Centre(2, "Crema Club", "community")
    both = two_centres(cast, links, worlds.COMPANY, club, TieMark(0.6, True))
    assert nodes(both.customer)[2]["shape"] == "hexagon"
    assert nodes(both.company)[2]["tie"] == "strong"


def test_an_unfolded_company_shows_its_accounts_round_its_mark_in_both_pictures() -> None:
    folded = drawn(*worlds.dana())
    accounts = (
        Account(1, "Kettle & Co", "organisation", "3 interactions"),
        Account(77, "Bea", "person", "2 interactions"),
    )
    unfolded = drawn(*worlds.dana(), accounts=accounts)
    for name in ("company", "customer"):
        before, after = nodes(getattr(folded, name)), nodes(getattr(unfolded, name))
        shown = {one["label"]: one for key, one in after.items() if key not in before}
        assert set(shown) == {"Kettle & Co", "Bea"}
        star = after[1]
        for one in shown.values():
            assert one["id"] < 0
            assert one["of"] == 1
            assert math.hypot(one["x"] - star["x"], one["y"] - star["y"]) == pytest.approx(
                30, abs=1
            )
        assert {key: (one["x"], one["y"]) for key, one in after.items() if key in before} == {
            key: (one["x"], one["y"]) for key, one in before.items()
        }
        tied = {edge["to"] for edge in edges(getattr(unfolded, name)) if edge["from"] == 1}
        assert {one["id"] for one in shown.values()} <= tied
