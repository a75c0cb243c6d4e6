"""The message of an error."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cleaner.errors import CleanerError


def message(call: Callable[..., object], *args: object, **options: object) -> str:
    """The one line that a call fails with."""
    with pytest.raises(CleanerError) as caught:
        call(*args, **options)
    assert str(caught.value).isprintable(), "an error is one line"
    return str(caught.value)
