"""The values that everything else is made of: claims, moments, trackers and outlets."""

from datetime import date, time

import pytest

from bot.domain.claims import Claim, Group, Metric, Moment, Qualifier, Scope, claim_from_json, claim_to_json
from bot.domain.trackers import Catalogue, Outlet
from tests.fakes.newsroom import TRACKER, says


def test_a_claim_survives_json():
    """What is written is read again as the same claim."""
    claim = Claim(
        claimant="lantern",
        metric=Metric.RELEASED,
        value=12,
        upper=15,
        qualifier=Qualifier.EXACT,
        scope=Scope.TOTAL,
        group=Group.PRESS,
        since=date(2031, 5, 1),
        as_of=Moment(date(2031, 5, 6), time(20, 30)),
        denied=True,
        supersedes=9,
        speaker="Ines Vela",
        quote="Lantern: between 12 and 15",
    )
    assert claim_from_json(claim_to_json(claim)) == claim
    bare = says("lantern", None)
    assert claim_from_json(claim_to_json(bare)) == bare
    assert claim_from_json({"claimant": None, "metric": "detained", "value": 7}).qualifier is None


def test_a_moment_is_read_and_written():
    """A day, or a day and a time of day."""
    for text in ("2031-05-06", "2031-05-06T20:30"):
        assert Moment.parse(text).isoformat() == text
    with pytest.raises(ValueError, match="Invalid isoformat"):
        Moment.parse("soon")


def test_a_day_without_a_clock_is_its_end():
    """The cut of an evening comes before the day as a whole."""
    assert Moment.parse("2031-05-06T20:30") < Moment.parse("2031-05-06") < Moment.parse("2031-05-07T01:00")


def test_an_outlet_speaks_for_its_source_and_serves_its_trackers():
    """An outlet speaks for one source of a tracker, and serves all trackers unless it lists some."""
    outlet = Outlet(outlet_id="site", name="Site", speaks_for=("vesperia/lantern",), trackers=("vesperia",))
    assert (outlet.own_source("vesperia"), outlet.own_source("elsewhere")) == ("lantern", None)
    assert (outlet.serves("vesperia"), outlet.serves("elsewhere")) == (True, False)
    assert Outlet(outlet_id="free", name="Free").serves("elsewhere")


def test_a_catalogue_finds_trackers_outlets_and_sources():
    """Ids that are not there give nothing."""
    catalogue = Catalogue(trackers=(TRACKER,), outlets=(Outlet(outlet_id="site", name="Site"),))
    assert catalogue.tracker("vesperia") is TRACKER
    assert catalogue.tracker("nowhere") is None
    assert catalogue.outlet("site").name == "Site"
    assert catalogue.outlet("nowhere") is None
    assert TRACKER.source("lantern").source_id == "lantern"
    assert TRACKER.source(None) is None
