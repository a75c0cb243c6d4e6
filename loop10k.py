import sys
from pathlib import Path
sys.path.insert(0, "/work/wt7/benchmarks")
from _common import documents, regrouped
from cleaner import Cleaner
t = Path("/work/shared/data/clean/en.txt").read_text(encoding="utf-8").encode()[:600000].decode(errors="ignore")
docs = list(regrouped(documents(t), 2000, 4000))
c = Cleaner(rules=["/tmp/scratch_wt7/packs/pack2"] if sys.argv[1]=="10k" else [])
for _ in range(int(sys.argv[2])):
    for d in docs: c.clean(d)
