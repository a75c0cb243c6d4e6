"""Reading and writing documents and corpora: exact bytes in, whole files out."""

from cleaner.files.decoding import decode, read_document
from cleaner.files.walking import Input, Outputs, Walk, find_inputs, kind_of, plan_outputs
from cleaner.files.writing import write_atomically, write_together

__all__ = [
    "Input",
    "Outputs",
    "Walk",
    "decode",
    "find_inputs",
    "kind_of",
    "plan_outputs",
    "read_document",
    "write_atomically",
    "write_together",
]
