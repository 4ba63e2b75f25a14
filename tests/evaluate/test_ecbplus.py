"""ECB+: its format, and the measures of reports and mentions."""

from pathlib import Path

import pytest

from purport.errors import GoldError
from purport.evaluate.ecbplus import GoldMention, Topic, TopicText, topics_of
from purport.records import Span

TEXT = """<?xml version="1.0" encoding="UTF-8"?><Document doc_name="{0}.xml" doc_id="D1">
<token t_id="1" sentence="0" number="0">Korr</token><token t_id="2" sentence="0" number="1">struck</token>
<token t_id="3" sentence="0" number="2">Velm</token><token t_id="4" sentence="0" number="3">.</token>
<token t_id="5" sentence="1" number="0">The</token><token t_id="6" sentence="1" number="1">strike</token>
<token t_id="7" sentence="1" number="2">went</token><token t_id="8" sentence="1" number="3">on</token>
<Markables><ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
<HUMAN_PART_PER m_id="2"><token_anchor t_id="1"/></HUMAN_PART_PER>
<NEG_ACTION_STATE m_id="3"><token_anchor t_id="7"/><token_anchor t_id="8"/></NEG_ACTION_STATE>
<ACTION_OCCURRENCE m_id="4"><token_anchor t_id="6"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="9" TAG_DESCRIPTOR="strike" instance_id="ACT1"/></Markables>
<Relations>
<CROSS_DOC_COREF r_id="7" note="ACT1"><source m_id="1"/><source m_id="4"/><target m_id="9"/></CROSS_DOC_COREF>
</Relations></Document>
"""


def write(folder: Path, *names: str) -> None:
    for name in names:
        topic = folder / name.partition("_")[0]
        topic.mkdir(exist_ok=True)
        (topic / f"{name}.xml").write_text(TEXT.format(name))


def test_texts_by_topics_with_their_mentions(tmp_path: Path) -> None:
    write(tmp_path, "10_1ecb", "2_1ecbplus", "2_1ecb")
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text("Topic,File,Sentence Number\n2,1ecb,0\n10,1ecb,1\n")
    two, ten = topics_of(tmp_path)
    assert (two.id, ten.id) == ("ecbplus-2", "ecbplus-10")
    assert two == Topic(
        "ecbplus-2",
        (
            TopicText(
                "2_1ecb",
                "2",
                "2ecb",
                "Korr struck Velm.\n\nThe strike went on",
                (
                    GoldMention((Span(5, 11),), "ACT1", "ACTION_OCCURRENCE", True),
                    GoldMention((Span(23, 29),), "ACT1", "ACTION_OCCURRENCE", False),
                    GoldMention((Span(30, 34), Span(35, 37)), "2_1ecb m3", "NEG_ACTION_STATE", False),
                ),
                (Span(0, 17),),
            ),
            TopicText(
                "2_1ecbplus",
                "2",
                "2ecbplus",
                "Korr struck Velm.\n\nThe strike went on",
                (
                    GoldMention((Span(5, 11),), "ACT1", "ACTION_OCCURRENCE", False),
                    GoldMention((Span(23, 29),), "ACT1", "ACTION_OCCURRENCE", False),
                    GoldMention((Span(30, 34), Span(35, 37)), "2_1ecbplus m3", "NEG_ACTION_STATE", False),
                ),
                (),
            ),
        ),
    )
    assert [mention.checked for mention in ten.texts[0].mentions] == [False, True, True]


def test_where_nobody_says_which_sentences_were_checked_all_are(tmp_path: Path) -> None:
    write(tmp_path, "2_1ecb")
    (topic,) = topics_of(tmp_path / "2")
    assert topic.texts[0].checked == (Span(0, 17), Span(19, 37))
    assert all(mention.checked for mention in topic.texts[0].mentions)


def test_what_is_no_ecbplus_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"no reports with events; expected ECB\+'s folders of topics"):
        topics_of(tmp_path)
    (tmp_path / "1").mkdir()
    (tmp_path / "1" / "1_1ecb.xml").write_text("<Document><token>Korr</token></Document>")
    with pytest.raises(GoldError, match=r"not in ECB\+'s format"):
        topics_of(tmp_path)
