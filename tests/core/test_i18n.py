"""One mechanism for every text: the program's language, and that of the document being made."""

import threading

import pytest

from fresque.core.i18n import aside, speaking, tr, trn


def test_a_document_is_worded_in_its_own_language_and_the_program_in_its_own():
    with speaking("en"):
        assert (tr("Step"), trn("{n} card", "{n} cards", 1)) == ("Step", "1 card")
    assert tr("Step") == "Étape"


def test_a_regional_language_is_that_of_the_country_next_door():
    with speaking("en-GB"):
        assert tr("Step") == "Step"
    with speaking("fr-CA"):
        assert tr("Step") == "Étape"


def test_a_language_without_a_catalogue_leaves_the_words_of_the_program():
    with speaking("ja"):
        assert tr("Step") == "Étape"
    with speaking("en"), speaking("ja"):
        assert tr("Step") == "Step"


def test_an_aside_to_whoever_prints_is_in_the_language_of_the_program():
    with speaking("en"):
        with aside():
            assert tr("Step") == "Étape"
        assert tr("Step") == "Step"


def test_another_thread_goes_on_in_the_language_of_the_program():
    heard = []
    with speaking("en"):
        thread = threading.Thread(target=lambda: heard.append(tr("Step")))
        thread.start()
        thread.join()
    assert heard == ["Étape"]


def test_an_error_in_the_middle_gives_the_language_back():
    with pytest.raises(ZeroDivisionError), speaking("en"):
        raise ZeroDivisionError
    assert tr("Step") == "Étape"
