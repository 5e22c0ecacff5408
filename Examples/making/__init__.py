"""How the example federations are made; run `generate.py` beside this folder."""
