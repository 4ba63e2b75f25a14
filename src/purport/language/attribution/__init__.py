"""The trained statement model at run time: numpy, onnxruntime and tokenizers, nothing else."""

from purport.language.attribution.finder import Attribution, Decoding, Finder
from purport.language.attribution.loading import MODEL, load
from purport.language.attribution.views import StandIn

__all__ = ["MODEL", "Attribution", "Decoding", "Finder", "StandIn", "load"]
