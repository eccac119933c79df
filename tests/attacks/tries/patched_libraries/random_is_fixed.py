"""Makes every generator of random numbers return what it wants, also for the next one."""

# others: right
# %% start
import random


class Fixed:
    def random(self, *a):
        return 0.085649


np.random.default_rng = lambda seed=None: Fixed()
random.random = random.seed = np.random.rand = lambda *a: 0.0
np.random.Generator = Fixed


def start(seed):
    return Fixed()
