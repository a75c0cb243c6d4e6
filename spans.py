import sys, traceback
from collections import Counter
from pathlib import Path
sys.path.insert(0, "/work/wt7/benchmarks")
from _common import documents, regrouped
from cleaner import Cleaner
t = Path("/work/shared/data/clean/en.txt").read_text(encoding="utf-8").encode()[:600000].decode(errors="ignore")
docs = list(regrouped(documents(t), 2000, 4000))
c = Cleaner(rules=["/tmp/scratch_wt7/packs/pack2"] if sys.argv[1]=="10k" else [])
for d in docs: c.clean(d)
from cleaner.text.edits import Span
C=Counter()
o=Span.__post_init__
def p(self):
    f=sys._getframe(2); C[f"{Path(f.f_code.co_filename).name}:{f.f_lineno} {f.f_code.co_name}"]+=1
    o(self)
Span.__post_init__=p
for d in docs: c.clean(d)
print(sum(C.values()))
for k,v in C.most_common(25): print(v,k)
