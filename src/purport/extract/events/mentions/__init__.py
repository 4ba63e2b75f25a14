"""The mentions of an event: who tells of it, and which of them are of one event.

`voices` has the chain of those who vouch for a place of the text, `nested` those who say it within another's words.
`traits` are what is compared of mentions, `comparing` says whether they can be the same, `linking` whether syntax
makes two words one act, and `merging` puts the mentions of each event together.
"""

from purport.extract.events.mentions.linking import is_cataphoric
from purport.extract.events.mentions.merging import merged
from purport.extract.events.mentions.nested import sayings_around
from purport.extract.events.mentions.voices import Tellers, Telling, is_about, voice_key

__all__ = ["Tellers", "Telling", "is_about", "is_cataphoric", "merged", "sayings_around", "voice_key"]
